/** The mark: a rose, and under it a line that is blacked out. */
export function Rose({ className = "size-6" }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <g className="fill-accent" transform="translate(16 12.5)">
        {[0, 72, 144, 216, 288].map((turn) => (
          <circle key={turn} cy="-5.6" r="5" transform={`rotate(${turn})`} />
        ))}
        <circle r="3.4" className="fill-paper" />
      </g>
      <rect x="5" y="26" width="22" height="4" rx="1" className="fill-ink" />
    </svg>
  );
}
