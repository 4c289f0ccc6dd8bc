export interface LogoProps {
  /** Width and height in px. */
  size?: number;
  /** Named where it stands alone; decoration where the app's name is beside it. */
  label?: string;
}

/** The app mark: two nodes and the route between them. Dark on light, light on dark. */
export function Logo({ size = 20, label }: LogoProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      className="shrink-0"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
    >
      <rect width="20" height="20" rx="5" className="fill-text" />
      <path
        d="M6 13.5h1.2C10.6 13.5 9.4 6.5 12.8 6.5H14"
        fill="none"
        className="stroke-app"
        strokeWidth="1.5"
        strokeLinecap="round"
      />
      <circle cx="6" cy="13.5" r="1.9" className="fill-app" />
      <circle cx="14" cy="6.5" r="1.9" className="fill-app" />
    </svg>
  );
}
