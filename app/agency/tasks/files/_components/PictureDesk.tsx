"use client";
import { Check, SquareDashed } from "lucide-react";
import { useState } from "react";
import { FormBody } from "@/components/forms/FormBody";
import { Button } from "@/components/ui/Button";
import { SubmitButton } from "@/components/ui/SubmitButton";
import type { Tone } from "@/components/ui/tone";
import { type Box, writeBoxes } from "@/domain/files/pictures";
import { blackOut, confirmPicture } from "../actions";
import { BoxFields } from "./BoxFields";
import { Canvas } from "./Canvas";
import { fill, type PictureWords } from "./pictureWords";

export type ShownPicture = {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly src: string;
  /** SHA-256 of what is shown. */
  readonly seen: string;
  readonly isConfirmed: boolean;
  readonly boxes: readonly Box[];
  readonly alt: string;
  readonly nothing: string;
};
export type Hit = {
  readonly text: string;
  readonly tone: Tone;
  readonly isBlocking: boolean;
  readonly what: string;
  readonly boxes: readonly Box[];
};

type Props = {
  picture: ShownPicture;
  hits: readonly Hit[];
  keys: readonly [string, string];
  words: PictureWords;
};

/** One picture: what was found in it can be blacked out with one press, and anything else by drawing or typing a box.
 *  While boxes are not built into the copy yet, there is nothing to confirm. */
export function PictureDesk({ picture, hits, keys, words }: Props) {
  const [boxes, setBoxes] = useState(picture.boxes);
  const isChanged = writeBoxes(boxes) !== writeBoxes(picture.boxes);
  const isBlack = (hit: Hit) => hit.boxes.every((box) => boxes.some((each) => covers(each, box)));
  const black = (more: readonly Hit[]) =>
    setBoxes((now) => [
      ...now,
      ...more
        .flatMap((hit) => hit.boxes)
        .filter((box) => !now.some((each) => writeBoxes([each]) === writeBoxes([box]))),
    ]);
  const open = hits.filter((hit) => !isBlack(hit));
  const sent = (
    <>
      <input type="hidden" name="pictureId" value={picture.id} />
      <input type="hidden" name="seen" value={picture.seen} />
    </>
  );
  return (
    <div className="grid gap-4 p-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <Canvas
        picture={picture}
        hits={open}
        boxes={boxes}
        touch={words.touch}
        onBlack={(hit) => black([hit])}
        onDraw={(box) => setBoxes((now) => [...now, box])}
      />
      <div className="grid content-start gap-4">
        <section className="grid gap-2">
          <h3 className="font-medium">{words.found}</h3>
          {hits.length === 0 ? <p className="text-sm text-ink-3">{picture.nothing}</p> : null}
          {open.length > 1 ? (
            <div>
              <Button size="sm" onClick={() => black(open)}>
                {words.blackAll}
              </Button>
            </div>
          ) : null}
          <ul className="grid gap-2">
            {open.map((hit) => (
              <li key={`${hit.text} ${writeBoxes(hit.boxes)}`} className="grid gap-1">
                <p className="text-sm">
                  <mark className="mark" data-tone={hit.tone}>
                    {hit.text}
                  </mark>{" "}
                  <span className="text-ink-2">{hit.what}</span>
                </p>
                <div>
                  <Button size="sm" icon={<SquareDashed aria-hidden />} onClick={() => black([hit])}>
                    {fill(words.black, { text: hit.text })}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
        <BoxFields
          picture={picture}
          boxes={boxes}
          words={words}
          onAdd={(box) => setBoxes((now) => [...now, box])}
          onRemove={(place) => setBoxes((now) => now.filter((_, at) => at !== place))}
        />
        {isChanged ? (
          <FormBody action={blackOut} firstKey={keys[0]} labels={words.form} className="flex flex-wrap gap-2">
            {sent}
            <input type="hidden" name="boxes" value={writeBoxes(boxes)} />
            <SubmitButton>{words.rebuild}</SubmitButton>
            <Button variant="quiet" onClick={() => setBoxes(picture.boxes)}>
              {words.dropChanges}
            </Button>
          </FormBody>
        ) : picture.isConfirmed ? null : (
          <FormBody action={confirmPicture} firstKey={keys[1]} labels={words.form}>
            {sent}
            <div>
              <SubmitButton
                icon={<Check aria-hidden />}
                variant={open.some((hit) => hit.isBlocking) ? "secondary" : "primary"}
              >
                {words.confirm}
              </SubmitButton>
            </div>
          </FormBody>
        )}
      </div>
    </div>
  );
}

const covers = (outer: Box, inner: Box) =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.x + outer.width >= inner.x + inner.width &&
  outer.y + outer.height >= inner.y + inner.height;
