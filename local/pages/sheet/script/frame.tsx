/**
 * A page that a script made, in a frame of its own. It is a stranger here (its origin is opaque): what it wants, it says by message,
 * and only messages of this very frame are heard.
 */
import { useEffect, useRef } from 'preact/hooks';
import type { Ran } from '../../../views/script.types.ts';

/** What google.script.host asks of the page around. */
interface FrameHost {
  close(): void;
  resize(size: { width?: number; height?: number }): void;
  /** google.script.host.editor.focus */
  leave(): void;
}

interface FrameProps {
  src: string;
  title: string;
  host: FrameHost;
  run(name: string, args: unknown[]): Promise<Ran>;
  /** Takes the focus when it is there. */
  focused?: boolean;
}

const SANDBOX =
  'allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads allow-top-navigation-by-user-activation';

export function ScriptFrame({ src, title, host, run, focused = false }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef({ host, run });
  latest.current = { host, run };
  useEffect(() => {
    const hear = ({ source, data }: MessageEvent): void => {
      const there = frame.current?.contentWindow;
      if (!there || source !== there || typeof data !== 'object' || data === null) return;
      // The frame's origin is opaque, so that no other name of it can be given.
      obey(data, latest.current, (answer) => there.postMessage(answer, '*'));
    };
    addEventListener('message', hear);
    return () => removeEventListener('message', hear);
  }, []);
  return (
    <iframe
      ref={frame}
      src={src}
      title={title}
      sandbox={SANDBOX}
      allow="clipboard-write"
      onLoad={() => focused && frame.current?.focus()}
    />
  );
}

type Wish = { call?: unknown; function?: unknown; args?: unknown } & Record<string, unknown>;

function obey(wish: Wish, { host, run }: Pick<FrameProps, 'host' | 'run'>, answer: (message: object) => void): void {
  const { call, args } = wish;
  if (typeof call === 'number' && Array.isArray(args)) {
    void run(String(wish.function), args).then(({ value, error }) =>
      answer(error === null ? { call, value } : { call, error }),
    );
  } else if (wish.close === true) host.close();
  else if (wish.focus === true) host.leave();
  else host.resize({ ...sizeIn('width', wish), ...sizeIn('height', wish) });
}

const sizeIn = (name: 'width' | 'height', { [name]: size }: Wish): { width?: number; height?: number } =>
  typeof size === 'number' && size > 0 ? { [name]: size } : {};
