"use client";
import { type ComponentType, useEffect, useState } from "react";
import { TOAST_EVENT, type ToastMessage } from "./toast";

type StackProps = { first: ToastMessage; closeLabel: string };

/** Waits for the first message, and only then loads what shows it. */
export function ToastHost({ closeLabel }: { closeLabel: string }) {
  const [stack, setStack] = useState<{ Stack: ComponentType<StackProps>; first: ToastMessage }>();
  useEffect(() => {
    const load = async (event: Event) => {
      const { ToastStack } = await import("./ToastStack");
      setStack({ Stack: ToastStack, first: (event as CustomEvent<ToastMessage>).detail });
    };
    window.addEventListener(TOAST_EVENT, load, { once: true });
    return () => window.removeEventListener(TOAST_EVENT, load);
  }, []);
  return stack ? <stack.Stack first={stack.first} closeLabel={closeLabel} /> : null;
}
