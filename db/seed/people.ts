import type { AgencyRole, PartnerRole } from "@/domain/roles";
import { idOf } from "./identifiers";

export const ORGANISATIONS = {
  aurora: { kind: "agency", name: "Aurora", timeZone: "Europe/Moscow", currency: "RUB" },
  harbor: { kind: "agency", name: "Harbor", timeZone: "Europe/Lisbon", currency: "EUR" },
  lynx: { kind: "partner", name: "Lynx", timeZone: "Europe/Moscow", currency: "RUB" },
  otter: { kind: "partner", name: "Otter", timeZone: "Europe/Lisbon", currency: "EUR" },
  badger: { kind: "partner", name: "Badger", timeZone: "Asia/Yekaterinburg", currency: "RUB" },
} as const;
export type OrgKey = keyof typeof ORGANISATIONS;
export type AgencyKey = "aurora" | "harbor";
export type PartnerKey = "lynx" | "otter" | "badger";

type Person = {
  readonly name: string;
  readonly locale: "ru" | "en";
  readonly roles: Partial<Record<OrgKey, AgencyRole | PartnerRole>>;
};

/** By the part of the address before `.example`: `lead@aurora` signs in as lead@aurora.example. */
export const PEOPLE = {
  "lead@aurora": { name: "Вера Лисицына", locale: "ru", roles: { aurora: "lead" } },
  "director@aurora": { name: "Павел Громов", locale: "ru", roles: { aurora: "director" } },
  "manager@aurora": { name: "Анна Соколова", locale: "ru", roles: { aurora: "manager" } },
  "timur@aurora": { name: "Тимур Гареев", locale: "ru", roles: { aurora: "manager" } },
  "producer@aurora": { name: "Олег Дегтярёв", locale: "ru", roles: { aurora: "producer" } },
  "finance@aurora": { name: "Марина Ковалёва", locale: "ru", roles: { aurora: "finance" } },
  "lead@harbor": { name: "Helen Marsh", locale: "en", roles: { harbor: "lead" } },
  "manager@harbor": { name: "Tom Ashby", locale: "en", roles: { harbor: "manager" } },
  "producer@harbor": { name: "Ines Duarte", locale: "en", roles: { harbor: "producer" } },
  "finance@harbor": { name: "Ruth Coyle", locale: "en", roles: { harbor: "finance" } },
  "lead@lynx": { name: "Илья Рогов", locale: "ru", roles: { lynx: "lead" } },
  "manager@lynx": { name: "Дарья Мельник", locale: "ru", roles: { lynx: "manager" } },
  "dev@lynx": { name: "Артём Зуев", locale: "ru", roles: { lynx: "executor" } },
  "nika@lynx": { name: "Ника Орлова", locale: "ru", roles: { lynx: "executor", badger: "executor" } },
  "lead@otter": { name: "Marta Quill", locale: "en", roles: { otter: "lead" } },
  "dev@otter": { name: "Jonas Reed", locale: "en", roles: { otter: "executor" } },
  "lead@badger": { name: "Степан Барышев", locale: "ru", roles: { badger: "lead" } },
  "dev@badger": { name: "Лена Токарь", locale: "ru", roles: { badger: "executor" } },
} as const satisfies Record<string, Person>;
export type PersonKey = keyof typeof PEOPLE;

export const DEMO_PASSWORD = "subrosa-demo";

export const personId = (key: PersonKey): string => idOf(`person ${key}`);
export const orgId = (key: OrgKey): string => idOf(`organisation ${key}`);
