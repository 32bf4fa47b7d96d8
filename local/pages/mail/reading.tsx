import { useEffect, useRef, useState } from 'preact/hooks';
import type { MailView } from '../../views/mail.types.ts';
import { useLive } from '../shell/live.ts';
import { instantText } from '../shell/time.ts';
import { Attachments } from './attachments.tsx';
import { HtmlPart, TextPart } from './body.tsx';
import { mailAddress } from './mails.ts';
import { words } from './words.ts';

/** A mail that is out never changes: it is asked for once. */
export function Reading({ seq, to }: { seq: string | null; to: string }) {
  const { value, error } = useLive<MailView>(seq === null ? null : `/api/mails/${seq}`, 1);
  return (
    <section class="mail-reading" aria-label={words.reading}>
      {seq === null && <p class="quiet mail-choose">{words.choose}</p>}
      {seq !== null && (
        <a class="mail-back" href={mailAddress(null, to)}>
          <span aria-hidden="true">←</span> {words.back}
        </a>
      )}
      {error !== null && <p role="alert">{error}</p>}
      {value && <Mail key={value.seq} mail={value} />}
    </section>
  );
}

function Mail({ mail }: { mail: MailView }) {
  const [plain, setPlain] = useState(!mail.html);
  const subject = useRef<HTMLHeadingElement>(null);
  // On a phone the list that held the focus is gone; beside the list the mail before may have been read to its end.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) subject.current?.focus();
    subject.current?.closest('.mail-reading')?.scrollTo(0, 0);
  }, []);
  return (
    <article class="card mail-mail">
      <h2 ref={subject} tabIndex={-1}>
        {mail.subject || words.noSubject}
      </h2>
      <Envelope mail={mail} />
      <Attachments mail={mail} />
      {mail.html && <Parts plain={plain} onPlain={setPlain} />}
      {plain ? <TextPart text={mail.body} /> : <HtmlPart seq={mail.seq} />}
    </article>
  );
}

function Envelope({ mail }: { mail: MailView }) {
  const lines = [
    [words.from, mail.from],
    [words.to, mail.to],
    [words.cc, mail.cc],
    [words.at, instantText(mail.at)],
  ];
  return (
    <dl class="mail-envelope">
      {lines
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Parts({ plain, onPlain }: { plain: boolean; onPlain(plain: boolean): void }) {
  return (
    <fieldset class="mail-parts">
      <legend class="visually-hidden">{words.part}</legend>
      {[false, true].map((which) => (
        <label key={String(which)}>
          <input type="radio" name="mail-part" checked={plain === which} onChange={() => onPlain(which)} />
          <span>{which ? words.text : words.html}</span>
        </label>
      ))}
    </fieldset>
  );
}
