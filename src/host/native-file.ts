/** A file on its way to a native app: JSON text carries no Blob, so its bytes travel as base64 beside its name. */
import type { RpcMessage } from './wire';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

function base64Of(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(blob);
  });
}

/** Posts as `post` does, a message with a Blob once that is read; an unreadable one never, so that its call times out. */
export const withFilesAsText = (post: (message: RpcMessage) => void) => (message: RpcMessage) => {
  const params = 'params' in message ? message.params : null;
  if (!isRecord(params) || !(params.blob instanceof Blob)) return post(message);
  const { blob, ...rest } = params;
  base64Of(blob).then(
    (data) => post({ ...message, params: { ...rest, data } } as RpcMessage),
    () => undefined,
  );
};
