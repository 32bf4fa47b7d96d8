/** What lies in Drive: the list, and each document as the pages that a printer would make of it. */
import type { FileView } from '../../views/file.types.ts';
import type { MailView } from '../../views/mail.types.ts';
import { useStamp } from '../shell/live.ts';
import { useLive } from '../shell/loading.ts';
import type { Place } from '../shell/router.ts';
import { Title } from '../shell/title.tsx';
import { words as shell } from '../shell/words.ts';
import { FileList } from './list.tsx';
import { Viewer } from './viewer.tsx';
import { words } from './words.ts';

export function DocumentsPage({ place }: { place: Place }) {
  const stamp = useStamp();
  const { value: files, error } = useLive<FileView[]>('/api/files', stamp?.files);
  const attachment = /^\/documents\/mail\/(\d+)\/(\d+)$/.exec(place.path);
  const id = /^\/documents\/([\w-]+)$/.exec(place.path)?.[1];
  const folder = place.query.get('folder');
  if (attachment) return <Attachment seq={attachment[1] as string} n={Number(attachment[2])} />;
  if (error !== null) return <p role="alert">{error}</p>;
  if (files === null) return <p class="quiet">{shell.loading}</p>;
  if (id === undefined) return <FileList key={folder} files={files} folder={folder} />;
  return <Document key={id} id={id} files={files} />;
}

function Document({ id, files }: { id: string; files: FileView[] }) {
  const file = files.find((one) => one.id === id && one.kind === 'document');
  if (!file) return <Gone />;
  const back = file.parent === null ? '/documents' : `/documents?folder=${file.parent}`;
  return (
    <Viewer
      name={file.name}
      source={`/api/files/${id}/docx`}
      back={{ href: back, text: words.back }}
      note={file.trashed ? words.trashedLong : null}
    />
  );
}

function Attachment({ seq, n }: { seq: string; n: number }) {
  const { value: mail, error } = useLive<MailView>(`/api/mails/${seq}`, 1);
  if (error !== null) return <p role="alert">{error}</p>;
  if (mail === null) return <p class="quiet">{shell.loading}</p>;
  const name = mail.attachments[n];
  if (name === undefined) return <Gone />;
  const source = `/api/mails/${seq}/attachments/${n}`;
  const back = { href: `/mail/${seq}`, text: words.backToMail };
  return <Viewer key={source} name={name} source={source} back={back} note={null} />;
}

function Gone() {
  return (
    <>
      <Title text={words.title} />
      <p role="alert">{words.deleted}</p>
      <p>
        <a href="/documents">{words.all}</a>
      </p>
    </>
  );
}
