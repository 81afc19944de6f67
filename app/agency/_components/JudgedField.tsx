import type { ComponentProps } from "react";
import { JudgedText } from "./judged/JudgedText";
import { judgedTextsOf } from "./judged/textsOf";

/** A field for a text that crosses to the partner, judged while it is typed; see `JudgedText`. */
export const JudgedField = async (props: Omit<ComponentProps<typeof JudgedText>, "texts">) => (
  <JudgedText {...props} texts={await judgedTextsOf()} />
);
