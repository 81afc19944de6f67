"use client";
import { X } from "lucide-react";
import { useId, useRef } from "react";
import { Button, IconButton } from "@/components/ui/Button";
import { type Box, withinPicture, writeBoxes } from "@/domain/files/pictures";
import type { ShownPicture } from "./PictureDesk";
import { fill, type PictureWords } from "./pictureWords";

const SIDES = ["x", "y", "width", "height"] as const;

type Props = {
  picture: ShownPicture;
  boxes: readonly Box[];
  words: PictureWords;
  onAdd: (box: Box) => void;
  onRemove: (place: number) => void;
};

/** The keyboard's way to draw: the black boxes as a list, and four numbers for one more. */
export function BoxFields({ picture, boxes, words, onAdd, onRemove }: Props) {
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  const add = () => {
    const inputs = [...(fields.current?.querySelectorAll("input") ?? [])];
    const [x = 0, y = 0, width = 0, height = 0] = inputs.map(({ valueAsNumber }) => valueAsNumber || 0);
    const box = withinPicture({ x, y, width, height }, picture);
    if (box.width === 0 || box.height === 0)
      return inputs.find(({ valueAsNumber }) => !valueAsNumber)?.focus();
    onAdd(box);
    for (const input of inputs) input.value = "";
  };
  return (
    <section className="grid gap-2">
      <h3 className="font-medium">{words.boxes}</h3>
      <ul className="grid gap-0.5 empty:hidden">
        {boxes.map((box, place) => (
          <li key={writeBoxes([box])} className="flex items-center gap-1 text-sm">
            {fill(words.box, { number: place + 1, ...box })}
            <IconButton
              label={fill(words.removeBox, { number: place + 1 })}
              icon={<X aria-hidden />}
              onClick={() => onRemove(place)}
            />
          </li>
        ))}
      </ul>
      <p className="text-sm text-ink-3">{words.draw}</p>
      <div ref={fields} className="grid grid-cols-4 gap-2">
        {SIDES.map((side) => (
          <div key={side} className="grid gap-0.5">
            <label htmlFor={`${id}${side}`} className="text-sm">
              {words.fields[side]}
            </label>
            <input
              id={`${id}${side}`}
              type="number"
              min={0}
              max={side === "x" || side === "width" ? picture.width : picture.height}
              className="control"
            />
          </div>
        ))}
      </div>
      <div>
        <Button size="sm" onClick={add}>
          {words.addBox}
        </Button>
      </div>
    </section>
  );
}
