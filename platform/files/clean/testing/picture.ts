import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";

/** A picture of the size, white, drawn upon. */
export function drawn(
  width: number,
  height: number,
  draw: (context: SKRSContext2D) => void = () => undefined,
) {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#222";
  draw(context);
  return canvas.toBuffer("image/png");
}

export const withText = (text: string, size = 24) =>
  drawn(40 + text.length * size, size * 3, (context) => {
    context.font = `${size}px sans-serif`;
    context.fillText(text, 20, size * 2);
  });

/** Words as a web application shows them: a dark menu, a coloured bar, cards with titles and grey notes. */
export function dashboardOf(words: readonly string[], size: number): Buffer {
  const rest = [...words];
  const next = (count: number) => rest.splice(0, count).join("  ");
  return drawn(1280, 900, (context) => {
    const panel = (colour: string, x: number, y: number, width: number, height: number) => {
      context.fillStyle = colour;
      context.fillRect(x, y, width, height);
    };
    const write = (colour: string, x: number, y: number, text: string) => {
      context.fillStyle = colour;
      context.fillText(text, x, y);
    };
    context.font = `${size}px sans-serif`;
    panel("#f5f6f8", 0, 0, 1280, 900);
    panel("#1e2430", 0, 0, 220, 900);
    panel("#2b5cd9", 220, 0, 1060, 50);
    for (let row = 0; row < 14; row += 1) write("#c9d1e0", 24, 90 + row * size * 2.4, next(1));
    for (let tab = 0; tab < 5; tab += 1) write("#fff", 244 + tab * 180, 31, next(1));
    for (let card = 0; rest.length > 0; card += 1) {
      const [x, y] = [244 + (card % 3) * 340, 70 + Math.floor(card / 3) * 140];
      panel("#fff", x, y, 320, 120);
      for (let line = 0; line < 3; line += 1)
        write(line === 0 ? "#222" : "#6b7280", x + 16, y + 30 + line * size * 2, next(2));
    }
  });
}
