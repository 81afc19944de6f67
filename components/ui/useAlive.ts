"use client";
import { startTransition, useEffect, useState } from "react";

/** False on the server and in the first drawing, true once the page is alive: for what needs a script, or can wait. */
export function useAlive(): boolean {
  const [isAlive, setAlive] = useState(false);
  useEffect(() => startTransition(() => setAlive(true)), []);
  return isAlive;
}
