"use client";
import {
  ArrowRightLeft,
  Briefcase,
  Building2,
  CalendarDays,
  ChartNoAxesColumn,
  Handshake,
  Inbox,
  Languages,
  ListChecks,
  ListTodo,
  Plus,
  Radar,
  Scale,
  Settings,
  ShieldAlert,
  Siren,
  Stamp,
  Sun,
  UsersRound,
} from "lucide-react";

const ICONS = {
  sun: Sun,
  building: Building2,
  inbox: Inbox,
  briefcase: Briefcase,
  calendar: CalendarDays,
  checks: ListChecks,
  todo: ListTodo,
  hands: Handshake,
  scale: Scale,
  people: UsersRound,
  radar: Radar,
  accounts: ArrowRightLeft,
  chart: ChartNoAxesColumn,
  shield: ShieldAlert,
  stamp: Stamp,
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
