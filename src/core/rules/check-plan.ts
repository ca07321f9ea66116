import { checkerOf } from './checker';
import { RULES } from './index';

export { checkRule } from './checker';

/** Judged by every rule there is. The page loads rules as plans need them: `checkerOf`. */
export const { ruleOf, checkPlan, checkReading, fixFinding, blocksDownload } = checkerOf(RULES);
