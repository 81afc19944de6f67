/** Stands in for lines that are still streaming; only where something really streams. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  return (
    <div aria-hidden="true" className="grid animate-pulse gap-2.5 py-1">
      {Array.from({ length: lines }, (_, line) => line).map((line) => (
        <div key={line} className={`h-3.5 rounded-sm bg-sunken ${line % 3 === 2 ? "w-3/5" : "w-full"}`} />
      ))}
    </div>
  );
}
