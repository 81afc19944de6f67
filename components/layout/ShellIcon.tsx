"use client";
import {
  Briefcase,
  Building2,
  Handshake,
  Inbox,
  Languages,
  ListChecks,
  Plus,
  Radar,
  Scale,
  Settings,
  ShieldAlert,
  Siren,
  Sun,
  UsersRound,
} from "lucide-react";

const ICONS = {
  sun: Sun,
  building: Building2,
  inbox: Inbox,
  briefcase: Briefcase,
  checks: ListChecks,
  hands: Handshake,
  scale: Scale,
  people: UsersRound,
  radar: Radar,
  shield: ShieldAlert,
  siren: Siren,
  cogs: Settings,
  languages: Languages,
  plus: Plus,
} as const;

/** An icon of the chrome by its name: a layout sends the name, the browser's side draws it. */
export type ShellIconName = keyof typeof ICONS;

export function ShellIcon({ name }: { name: ShellIconName }) {
  const Icon = ICONS[name];
  return <Icon aria-hidden />;
}
