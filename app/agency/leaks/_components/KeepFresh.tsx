"use client";
import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 1_500;

/** While it stands on a page, the page is read again from time to time: something on it is on its way. */
export function KeepFresh() {
  const { refresh } = useRouter();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === "visible" && refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  return null;
}
