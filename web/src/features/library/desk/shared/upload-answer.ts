import { uploadResult } from '@pacesetter/core/library';

export type UploadResult = (typeof uploadResult)['_output'];

/** What the answer to an upload says. @throws when it is none of ours */
export const readUpload = (answer: unknown): UploadResult => uploadResult.parse(answer);
