import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Asset } from '#shared/flow/document.ts';
import { Icon } from '../../ui/display/Icon.tsx';
import { formatBytes } from './readAsset.ts';

/** A file of the flow: its picture where it is one, its name, type and size. */
export function AssetView({ asset }: { asset: Asset }) {
  const picture = usePicture(asset);
  return (
    <div className="flex min-w-0 items-center gap-2">
      {picture ? (
        <img
          src={picture}
          alt=""
          className="size-12 shrink-0 rounded-4 border border-line bg-sunk object-contain"
        />
      ) : (
        <span className="flex size-8 shrink-0 items-center justify-center rounded-4 bg-sunk text-text-2">
          <Icon as={FileText} size={16} />
        </span>
      )}
      <span className="flex min-w-0 flex-col">
        <span className="truncate type-12 font-medium" title={asset.name}>
          {asset.name}
        </span>
        <span className="truncate type-12 text-text-3">
          {asset.mediaType} · {formatBytes(asset.size)}
        </span>
      </span>
    </div>
  );
}

/** An address that shows the asset's picture; null where it is none. */
function usePicture({ mediaType, data }: Asset): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!mediaType.startsWith('image/')) return;
    const bytes = Uint8Array.from(atob(data), (digit) => digit.charCodeAt(0));
    const made = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
      setUrl(null);
    };
  }, [mediaType, data]);
  return url;
}
