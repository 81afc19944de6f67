const PASSWORD = "subrosa-demo";

const ACCOUNTS = [
  ["lead@aurora.example", "agency Aurora: lead"],
  ["manager@aurora.example", "agency Aurora: account manager"],
  ["finance@aurora.example", "agency Aurora: finance"],
  ["lead@lynx.example", "partner Lynx: lead"],
  ["dev@lynx.example", "partner Lynx: executor"],
  ["lead@harbor.example", "agency Harbor: lead"],
  ["lead@otter.example", "partner Otter: lead"],
];

/** Prints who can sign in to a demo. */
export function printDemoAccounts() {
  console.log(`\n  A demo with invented people. The password of every account is ${PASSWORD}\n`);
  for (const [address, who] of ACCOUNTS) console.log(`  ${address.padEnd(24)} ${who}`);
}
