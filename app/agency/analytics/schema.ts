import { oneOf, type Query } from "@/platform/address";

/** How far back the figures look, in days. */
export const PERIODS = ["30", "90", "180", "365"] as const;
export type Period = (typeof PERIODS)[number];

export const FIGURES = [
  "answer",
  "touches",
  "churn",
  "whoAccounts",
  "load",
  "duties",
  "estimates",
  "onTime",
  "partners",
] as const;
export type FigureKey = (typeof FIGURES)[number];

export const readPeriod = (query: Query): Period => oneOf(PERIODS, query.period) ?? "90";
