import { MessageSquare, OctagonX, Undo2 } from "lucide-react";
import { STATE_ICONS } from "./stateIcons";

const ICONS = { ...STATE_ICONS, blocked: OctagonX, returned: Undo2, messages: MessageSquare };
type Name = keyof typeof ICONS;

/** The list's sheet of icons: each is drawn once, and the rows refer to it. */
export const ListIcons = () => (
  <svg aria-hidden="true" width="0" height="0" className="absolute">
    {Object.entries(ICONS).map(([name, Icon]) => (
      <Icon key={name} id={`list-${name}`} />
    ))}
  </svg>
);

/** One of the sheet. */
export const ListIcon = ({ name, className }: { name: Name; className?: string }) => (
  <svg viewBox="0 0 24 24" className={className} aria-hidden="true">
    <use href={`#list-${name}`} />
  </svg>
);
