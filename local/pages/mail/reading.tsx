import { useEffect, useState } from 'preact/hooks';
import type { MailView } from '../../views/mail.types.ts';
import { Back } from '../shell/back.tsx';
import { useOpened } from '../shell/focus.ts';
import { useLive } from '../shell/loading.ts';
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
      {seq !== null && <Back href={mailAddress(null, to)} text={words.back} />}
      {error !== null && <p role="alert">{error}</p>}
      {value && <Mail key={value.seq} mail={value} />}
    </section>
  );
}

function Mail({ mail }: { mail: MailView }) {
  const [plain, setPlain] = useState(!mail.html);
  // On a phone the list that held the focus is gone.
  const subject = useOpened<HTMLHeadingElement>();
  useEffect(() => {
    // The mail before may have been read to its end.
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
