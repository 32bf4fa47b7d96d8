/** One question with its help, its control and what is wrong with the answer. */
import type { FormItem } from '../../views/form.types.ts';
import { Checks, Radios } from './choices.tsx';
import { DateField, Line, Paragraph, Pulldown } from './fields.tsx';
import { Prose } from './prose.tsx';

export interface Asked {
  item: FormItem;
  answer: string;
  fault: string | undefined;
  onAnswer(text: string): void;
  /** The field is left. */
  onLeave(): void;
}

/** What binds a control to its words. */
export interface Bound {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': boolean | undefined;
  'aria-required': boolean | undefined;
}

const controls = {
  TEXT: Line,
  PARAGRAPH_TEXT: Paragraph,
  DATE: DateField,
  LIST: Pulldown,
  MULTIPLE_CHOICE: Radios,
  CHECKBOX: Checks,
};

const isGroup = ({ type }: FormItem): boolean => type === 'MULTIPLE_CHOICE' || type === 'CHECKBOX';

export function Item(asked: Asked) {
  const { item } = asked;
  if (item.type === 'PAGE_BREAK') return null;
  if (item.type !== 'SECTION_HEADER') return <Question {...asked} />;
  return (
    <div class="card">
      <h3 class="prose">{item.title}</h3>
      <Prose text={item.help} class="help" />
    </div>
  );
}

function Question(asked: Asked) {
  const { item, fault } = asked;
  const id = `q${item.id}`;
  const described = [item.help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(' ');
  const bound: Bound = {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': fault !== undefined || undefined,
    'aria-required': item.required || undefined,
  };
  const Control = controls[item.type as keyof typeof controls];
  return (
    <div class="question card" data-faulty={fault !== undefined || undefined}>
      <Title item={item} id={`${id}-title`} control={id} />
      <Prose id={`${id}-help`} text={item.help} class="help" />
      <Control {...asked} bound={bound} titleId={`${id}-title`} />
      {fault !== undefined && (
        <p id={`${id}-fault`} class="fault" role="alert">
          <span class="mark" aria-hidden="true">
            !
          </span>
          <span class="prose">{fault}</span>
        </p>
      )}
    </div>
  );
}

function Title({ item, id, control }: { item: FormItem; id: string; control: string }) {
  const title = (
    <>
      {item.title}
      {item.required && (
        <span class="star" aria-hidden="true">
          {' *'}
        </span>
      )}
    </>
  );
  if (isGroup(item))
    return (
      <p id={id} class="title prose">
        {title}
      </p>
    );
  return (
    <label id={id} class="title prose" for={control}>
      {title}
    </label>
  );
}
