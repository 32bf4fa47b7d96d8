/** Text with the addresses in it as links, for whoever wrote it may be anybody. */
import { openAddress, pieces } from './links.ts';

export function Linked({ text }: { text: string }) {
  return (
    <>
      {pieces(text).map(({ text: piece, link }, n) =>
        link === null ? (
          piece
        ) : (
          <a key={n} href={openAddress(link)} target="_blank" rel="noopener">
            {piece}
          </a>
        ),
      )}
    </>
  );
}
