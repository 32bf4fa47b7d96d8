import type { FileView } from '../../views/file.types.ts';
import { Back } from '../shell/back.tsx';
import { instantText } from '../shell/time.ts';
import { Title } from '../shell/title.tsx';
import { words } from './words.ts';

/** Newest first: Drive tells the oldest first. */
const newestFirst = (files: FileView[]): FileView[] => [...files].reverse();

export function FileList({ files, folder }: { files: FileView[]; folder: string | null }) {
  const folders = newestFirst(files.filter(({ kind, id }) => kind === 'folder' && (folder === null || id === folder)));
  const loose = files.filter(({ kind, parent }) => kind !== 'folder' && parent === null);
  return (
    <div class="files">
      {folder !== null && <Back href="/documents" text={words.all} />}
      <Title text={words.title} />
      {folder !== null && folders.length === 0 && <p role="alert">{words.noFolder}</p>}
      {folder === null && folders.length === 0 && <p class="quiet">{words.none}</p>}
      {folders.map((one) => (
        <Folder key={one.id} folder={one} files={newestFirst(files.filter(({ parent }) => parent === one.id))} />
      ))}
      {folder === null && loose.length > 0 && (
        <section aria-labelledby="files-loose">
          <h2 id="files-loose">{words.outside}</h2>
          <Files files={loose} />
        </section>
      )}
    </div>
  );
}

function Folder({ folder, files }: { folder: FileView; files: FileView[] }) {
  const documents = files.filter(({ kind }) => kind !== 'folder');
  return (
    <section aria-labelledby={`folder-${folder.id}`}>
      <h2 id={`folder-${folder.id}`}>
        <a href={`/documents?folder=${folder.id}`}>{folder.name}</a> {folder.trashed && <Trashed />}
      </h2>
      <About file={folder} />
      {documents.length === 0 ? <p class="quiet">{words.emptyFolder}</p> : <Files files={documents} />}
    </section>
  );
}

const Files = ({ files }: { files: FileView[] }) => (
  <ul class="rows">
    {files.map((file) => (
      <li key={file.id}>
        <div class="files-name">
          <File file={file} /> {file.trashed && <Trashed />}
          <About file={file} />
        </div>
        <Save file={file} />
      </li>
    ))}
  </ul>
);

const places: Partial<Record<FileView['kind'], (id: string) => string>> = {
  document: (id) => `/documents/${id}`,
  spreadsheet: () => '/sheet',
  form: () => '/form',
};

function File({ file }: { file: FileView }) {
  const place = places[file.kind];
  return place ? <a href={place(file.id)}>{file.name}</a> : <span>{file.name}</span>;
}

function Save({ file }: { file: FileView }) {
  const sources = {
    document: [`/api/files/${file.id}/docx`, words.saveDocx],
    spreadsheet: ['/api/xlsx', words.saveXlsx],
  } as const;
  const source = file.kind === 'document' || file.kind === 'spreadsheet' ? sources[file.kind] : null;
  if (!source) return null;
  return (
    <a class="button" href={source[0]} download aria-label={`${source[1]}: ${file.name}`}>
      {source[1]}
    </a>
  );
}

const Trashed = () => <span class="files-trashed">{words.trashed}</span>;

function About({ file }: { file: FileView }) {
  const parts = [
    words.kinds[file.kind],
    file.createdAt === null ? '' : words.created(instantText(file.createdAt)),
    file.sharedWith.length === 0 ? '' : words.sharedWith(file.sharedWith.join(', ')),
  ];
  return <p class="quiet files-about">{parts.filter(Boolean).join(' · ')}</p>;
}
