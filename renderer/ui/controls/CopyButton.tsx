import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { announce } from '../frame/announce.ts';
import { toast } from '../overlays/toast.ts';
import { Button } from './Button.tsx';
import { copyText } from './copyText.ts';
import { IconButton } from './IconButton.tsx';

export interface CopyButtonProps {
  /** The text, or a function that makes it at the press. */
  text: string | (() => string);
  /** What it does: `Copy as cURL`. */
  label: string;
  /** Draws the label beside the icon. */
  showLabel?: boolean;
  size?: 24 | 28;
  variant?: 'ghost' | 'secondary';
  className?: string | undefined;
}

/** Copies a text; a tick in its place says that it did. */
export function CopyButton({
  text,
  label,
  showLabel = false,
  size = 24,
  variant = 'ghost',
  className,
}: CopyButtonProps) {
  const [copied, setCopied] = useState(0);
  useEffect(() => {
    if (copied === 0) return;
    const timer = setTimeout(() => setCopied(0), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    if (await copyText(typeof text === 'string' ? text : text())) {
      setCopied((times) => times + 1);
      announce('Copied');
    } else {
      toast({
        text: 'The browser did not allow copying. Select the text and copy it by hand.',
        tone: 'danger',
      });
    }
  };
  const icon = copied > 0 ? Check : Copy;
  if (showLabel) {
    return (
      <Button icon={icon} size={size} variant={variant} className={className} onClick={copy}>
        {label}
      </Button>
    );
  }
  return (
    <IconButton
      icon={icon}
      size={size}
      variant={variant === 'secondary' ? 'outlined' : 'ghost'}
      label={copied > 0 ? 'Copied' : label}
      className={className}
      onClick={copy}
    />
  );
}

const SHOWN_MS = 1_500;
