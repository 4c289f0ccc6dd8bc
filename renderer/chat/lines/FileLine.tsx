import { Download, FileText } from 'lucide-react';
import type { Asset } from '#shared/flow/document.ts';
import { useFlow } from '../../editor/EditorContext.ts';
import { IconButton } from '../../ui/controls/IconButton.tsx';
import { Icon } from '../../ui/display/Icon.tsx';
import { downloadAsset } from '../downloadAsset.ts';
import type { LineOf } from '../fold/conversation.ts';
import { formatBytes } from '../formats.ts';
import { Bubble } from './Bubble.tsx';
import { LongText } from './LongText.tsx';

/** A file the bot sent: pictures are shown, everything can be saved. */
export function FileLine({ line }: { line: LineOf<'file'> }) {
  const asset = useFlow(({ assets }): Asset | undefined => assets?.[line.asset]);
  const picture = asset?.mediaType.startsWith('image/') ? asset : null;
  return (
    <Bubble side="bot" at={line.at} nodeId={line.nodeId} actionId={line.actionId} flush>
      {picture && (
        <img
          src={`data:${picture.mediaType};base64,${picture.data}`}
          alt={line.caption ?? line.name}
          className="block max-h-56 w-full bg-active object-contain"
        />
      )}
      <div className="flex min-w-52 items-center gap-2.5 px-3 py-2">
        <Icon as={FileText} size={16} className="text-text-2" />
        <div className="min-w-0 flex-1">
          <p className="truncate font-medium" title={line.name}>
            {line.name}
          </p>
          <p className="type-12 text-text-3">{asset ? formatBytes(line.size) : 'No longer in the flow'}</p>
        </div>
        {asset && (
          <IconButton
            icon={Download}
            size={24}
            label={`Save ${line.name}`}
            onClick={() => downloadAsset(asset)}
          />
        )}
      </div>
      {line.caption && (
        <div className="border-t border-line px-3 py-[7px]">
          <LongText lineId={line.id} text={line.caption} />
        </div>
      )}
    </Bubble>
  );
}
