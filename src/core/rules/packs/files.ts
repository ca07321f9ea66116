import { agentKey } from '../agent-key';
import { configNotRead } from '../config-not-read';
import { flagRemoved } from '../flag-removed';
import { flannelFlagsOnAgent } from '../flannel-flags-on-agent';
import { keyForm } from '../key-form';
import { listAddedUp } from '../list-added-up';
import type { Pack } from '../pack';
import { serverKeyUnknown } from '../server-key-unknown';
import { tokenInArgv } from '../token-in-argv';
import { yamlBroken } from '../yaml-broken';
import { yamlDuplicateKey } from '../yaml-duplicate-key';
import { yamlOctal } from '../yaml-octal';

/** Rules about files, words and variables of K3s's; only the reader of those reports them. */
export const FILES = {
  files: [
    yamlBroken,
    keyForm,
    flagRemoved,
    agentKey,
    flannelFlagsOnAgent,
    serverKeyUnknown,
    listAddedUp,
    yamlDuplicateKey,
    yamlOctal,
    configNotRead,
    tokenInArgv,
  ],
} as const satisfies Pack;
