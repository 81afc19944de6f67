"use client";
import { use } from "react";
import { FormContext } from "@/components/forms/context";
import { FieldError } from "@/components/forms/Field";

type Person = {
  readonly id: string;
  readonly name: string;
  readonly position: string;
  readonly email: string;
  readonly isDecisionMaker: boolean;
};

type Props = {
  readonly people: readonly Person[];
  readonly words: {
    readonly legend: string;
    readonly help: string;
    readonly notAsked: string;
    /** "First", "Second" … as many as there are people. */
    readonly places: readonly string[];
    readonly noEmail: string;
  };
};

/** Who is asked and in which place: one short choice for each, so that it works without a script and without dragging. */
export function VoiceFields({ people, words }: Props) {
  const state = use(FormContext)?.state;
  const error = state?.status === "refused" ? state.fieldMessages.voices : undefined;
  const deciders = people.filter(({ isDecisionMaker }) => isDecisionMaker);
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? "voices-error" : undefined}>
      <legend className="mb-1 text-sm font-medium">{words.legend}</legend>
      {people.map((person) => (
        <label key={person.id} className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
          <span className="min-w-0">
            <span className="font-medium">{person.name}</span>{" "}
            <span className="text-sm text-ink-3">
              {[person.position, person.email || words.noEmail].filter(Boolean).join(" · ")}
            </span>
          </span>
          <select
            name="voices"
            className="control w-auto"
            aria-invalid={error ? true : undefined}
            defaultValue={person.isDecisionMaker ? `${person.id}:${deciders.indexOf(person) + 1}` : ""}
          >
            <option value="">{words.notAsked}</option>
            {words.places.map((label, place) => (
              <option key={label} value={`${person.id}:${place + 1}`}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <FieldError id="voices-error">{error}</FieldError>
      <p className="text-sm text-ink-3">{words.help}</p>
    </fieldset>
  );
}
