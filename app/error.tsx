"use client";
import { Broken } from "@/components/layout/Broken";

export default function PageError({ retry }: { retry: () => void }) {
  return <Broken retry={retry} />;
}
