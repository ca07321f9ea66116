import type { CloudInitTexts } from '../../core/render/automation/cloud-init/cloud-init-texts';
import { count } from '../format';

export const cloudInitTexts: CloudInitTexts = {
  place: (machines) => `Goes to: the user data of ${machines}, which cloud-init reads at the first start`,
  notes: {
    existing: {
      first: 'The cluster runs already, and this starts another one: use it only to build the cluster anew.',
      others:
        'The cluster runs already: this is for machines that join it later. Those that are there stay as they are.',
    },
    noSecrets:
      'No secret belongs in here: whatever runs on the machine and reaches the metadata service of the platform can read user data.',
    secrets: (paths, minutes) =>
      `Bring to the machine by a way of your own, readable by root only: ${paths.join(', ')}. The setup waits ${minutes} minutes for each.`,
    again: (log, command) =>
      `What was done is in ${log}. It is done once; where it stopped, put right what it says and run: ${command}`,
    airGap: (folder) => `The image has to hold k3s, install.sh and the archive of images in ${folder}.`,
    firewall: (file) => `Not in here: the firewall. Apply ${file} on the machine; it may have to be filled in first.`,
    transactional:
      'On a transactional system the machine starts once more at the end: the installer does not start K3s before that.',
    ubuntuOnPi: (file, folder) =>
      `Ubuntu's images for the Raspberry Pi read this as the file ${file} on the FAT partition, which the running system has at ${folder}.`,
    raspberryPiOs: 'It depends on the image whether it has a cloud-init that knows Raspberry Pi OS.',
    large: (bytes, limit) => {
      const size = `Larger than ${count(bytes)} bytes`;
      const packed =
        'Packed with gzip it is much smaller, and cloud-init unpacks it; some platforms damage binary user data, so hand it over as base64 where the platform offers that.';
      return limit === null
        ? `${size}, which some platforms do not take. ${packed}`
        : `${size}; ${limit.platform} takes ${limit.stated}. ${packed}`;
    },
    leftOut: (file, path) =>
      `Left out for its size: ${file}. Have it on the image as ${path}; without it, the machine is not prepared.`,
  },
  script: {
    runBy: (machines) => `Run by cloud-init on ${machines}, at the first start`,
    waiting: (minutes) => `Waiting up to ${minutes} minutes for:`,
    again: (command) => `Then run: ${command}`,
    notPrepared: 'The machine is not prepared; the reason is above.',
    notInstalled: (release) => `K3s ${release} is not installed or did not start; the reason is above.`,
    datastore: (path) => `Put the address of the datastore into ${path} first.`,
    vpn: (path, content) => `Put the key for the VPN into ${path} first, as ${content}.`,
  },
};
