/** A card with one stroke cut through it: 一卡, "one card". Coloured by the text around it. */
export function BrandMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 22" aria-hidden className={className}>
      <path
        fill="currentColor"
        fillRule="evenodd"
        d="M4 0h24a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4Zm3 9.4v3.2h18V9.4H7Z"
      />
    </svg>
  );
}
