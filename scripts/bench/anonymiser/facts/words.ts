import { type Dice, pick } from "../dice";

const SYLLABLES =
  "ba be bri bo da di dro fa fe go gra ha ka ke kli ko la le li lu ma me mi mo na ne no pa pe pla ra re ri ro sa se so sta ta te tu va ve vi zo zu".split(
    " ",
  );

/** A made-up Latin word for mailboxes, hosts and handles: told apart from every client's name, so that only the fact is found. */
export const madeUpWord = (roll: Dice): string =>
  pick(SYLLABLES, roll) +
  pick(SYLLABLES, roll) +
  pick(SYLLABLES, roll) +
  pick(["n", "r", "x", "l", "m", "k"], roll);

export const digits = (count: number, roll: Dice): string =>
  Array.from({ length: count }, () => roll(10)).join("");
