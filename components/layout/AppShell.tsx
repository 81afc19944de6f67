import { Shell, type ShellProps } from "./Shell";
import { useShellWords } from "./shellWords";

/** Chrome of one side's desk. It guards nothing: every page asks for its own viewer. */
export function AppShell(props: ShellProps) {
  return <Shell {...props} words={useShellWords(props.side, props.personName)} />;
}
