"use client";
import { Pencil } from "lucide-react";
import { type PointerEvent, useState } from "react";
import { Button } from "@/components/ui/Button";
import { type Box, withinPicture, writeBoxes } from "@/domain/files/pictures";
import type { Hit, ShownPicture } from "./PictureDesk";

/** Smaller is a slip of the hand, in pixels of the screen. */
const SLIP = 5;

type Props = {
  picture: ShownPicture;
  hits: readonly Hit[];
  boxes: readonly Box[];
  touch: string;
  onBlack: (hit: Hit) => void;
  onDraw: (box: Box) => void;
};

/** The picture with its marks and black boxes over it. A mouse draws at once; a finger scrolls until it is told to draw.
 *  All of it has a twin in buttons and fields beside the picture, so the drawing itself is hidden from a screen reader. */
export function Canvas({ picture, hits, boxes, touch, onBlack, onDraw }: Props) {
  const [from, setFrom] = useState<{ readonly x: number; readonly y: number }>();
  const [drawn, setDrawn] = useState<Box>();
  const [isTouch, setTouch] = useState(false);
  const pointOf = (event: PointerEvent<SVGSVGElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect();
    return {
      x: ((event.clientX - left) / width) * picture.width,
      y: ((event.clientY - top) / height) * picture.height,
      slip: (SLIP / width) * picture.width,
    };
  };
  const start = (event: PointerEvent<SVGSVGElement>) => {
    if (event.button !== 0 || (event.pointerType === "touch" && !isTouch)) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    setFrom(pointOf(event));
  };
  const move = (event: PointerEvent<SVGSVGElement>) => {
    if (from) setDrawn(between(from, pointOf(event), picture));
  };
  const end = (event: PointerEvent<SVGSVGElement>) => {
    if (!from) return;
    const to = pointOf(event);
    const box = between(from, to, picture);
    setFrom(undefined);
    setDrawn(undefined);
    if (box.width >= to.slip && box.height >= to.slip) return onDraw(box);
    // Captured, the pointer's click goes to the sheet: the mark under it is looked up.
    const hit = hits.find((each) => each.boxes.some((mark) => holds(mark, to)));
    if (hit) onBlack(hit);
  };
  return (
    <div className="grid content-start gap-2">
      <div className="relative overflow-hidden rounded-md border border-line bg-sunken">
        {/* biome-ignore lint/performance/noImgElement: a private picture, never cached nor resized by the portal */}
        <img
          src={picture.src}
          alt={picture.alt}
          width={picture.width}
          height={picture.height}
          className="block h-auto w-full select-none"
          draggable={false}
        />
        <svg
          viewBox={`0 0 ${picture.width} ${picture.height}`}
          preserveAspectRatio="none"
          aria-hidden="true"
          className={`absolute inset-0 size-full cursor-crosshair ${isTouch ? "touch-none" : "touch-pan-y"}`}
          onPointerDown={start}
          onPointerMove={move}
          onPointerUp={end}
          onPointerCancel={() => {
            setFrom(undefined);
            setDrawn(undefined);
          }}
        >
          {hits.flatMap((hit) =>
            hit.boxes.map((box) => (
              <rect
                key={`${hit.text} ${writeBoxes([box])}`}
                {...box}
                data-hit=""
                className={`cursor-pointer ${hit.isBlocking ? "fill-danger/25 stroke-danger" : "fill-warn/20 stroke-warn"}`}
                strokeWidth={2}
                vectorEffect="non-scaling-stroke"
              />
            )),
          )}
          {boxes.map((box) => (
            <rect key={writeBoxes([box])} {...box} className="fill-black" data-black="" />
          ))}
          {drawn ? (
            <rect
              {...drawn}
              className="fill-black/60 stroke-accent"
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
            />
          ) : null}
        </svg>
      </div>
      <Button
        size="sm"
        variant="quiet"
        icon={<Pencil aria-hidden />}
        aria-pressed={isTouch}
        className={`hidden justify-self-start pointer-coarse:inline-flex ${isTouch ? "bg-accent-soft" : ""}`}
        onClick={() => setTouch(!isTouch)}
      >
        {touch}
      </Button>
    </div>
  );
}

type Point = { readonly x: number; readonly y: number };

const between = (a: Point, b: Point, picture: ShownPicture): Box =>
  withinPicture(
    {
      x: Math.min(a.x, b.x),
      y: Math.min(a.y, b.y),
      width: Math.abs(a.x - b.x),
      height: Math.abs(a.y - b.y),
    },
    picture,
  );

const holds = (box: Box, { x, y }: Point) =>
  x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
