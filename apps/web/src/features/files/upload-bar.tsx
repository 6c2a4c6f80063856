/** How far it is. */
export function UploadBar({ percent, label }: { percent: number; label: string }) {
  return (
    <div
      role="progressbar"
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-label={label}
      data-bar=""
      className="mt-2 mb-1.5 h-2 overflow-hidden rounded-xs bg-sunken"
    >
      <div className="h-full bg-brand" style={{ width: `${percent}%` }} />
    </div>
  );
}
