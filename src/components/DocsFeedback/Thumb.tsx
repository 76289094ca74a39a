import type { ReactNode } from 'react';

/** A thumb that points up. */
export default function Thumb(): ReactNode {
  return (
    <svg
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      aria-hidden="true"
    >
      <path
        d="M3 11h4v9H3zM7 12l4-9c1.8 0 2.8 1 2.8 2.8V10H20l1 1.2-1.6 7.6L18 20H7"
        strokeLinejoin="round"
      />
    </svg>
  );
}
