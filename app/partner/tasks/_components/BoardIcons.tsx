const PATHS = {
  late: "M8 4.5V8l2.2 1.6M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z",
  stop: "M3.8 3.8l8.4 8.4M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0Z",
  back: "M6 3.5 2.5 7 6 10.5M2.5 7h7a4 4 0 0 1 0 7H7",
  talk: "M14 7.5A5 5 0 0 1 9 12.5H6l-3 2v-3.4a5 5 0 0 1 4-8.6h2a5 5 0 0 1 5 5Z",
  menu: "M3 8h.01M8 8h.01M13 8h.01",
} as const;

/** Drawn once; a card only points here. */
export const BoardIcons = () => (
  <svg aria-hidden="true" width="0" height="0" className="absolute">
    {Object.entries(PATHS).map(([name, path]) => (
      <symbol key={name} id={`board-${name}`} viewBox="0 0 16 16">
        <path
          d={path}
          fill="none"
          stroke="currentColor"
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeWidth={name === "menu" ? 2.4 : 1.5}
        />
      </symbol>
    ))}
  </svg>
);
