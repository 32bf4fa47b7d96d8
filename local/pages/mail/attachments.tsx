import type { MailView } from '../../views/mail.types.ts';
import { words } from './words.ts';

export function Attachments({ mail }: { mail: MailView }) {
  if (mail.attachments.length === 0) return null;
  return (
    <section class="mail-attachments" aria-label={words.attachments}>
      <ul>
        {mail.attachments.map((name, n) => (
          <li key={`${n} ${name}`}>
            <span class="mail-file">{name}</span>
            {/\.docx$/i.test(name) && (
              <a class="button" href={`/documents/mail/${mail.seq}/${n}`} aria-label={words.openFile(name)}>
                {words.open}
              </a>
            )}
            <a
              class="button"
              href={`/api/mails/${mail.seq}/attachments/${n}`}
              download
              aria-label={words.saveFile(name)}
            >
              {words.save}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
