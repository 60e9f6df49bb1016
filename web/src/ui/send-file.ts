interface Sending<Result> {
	readonly address: string;
	/** Go before the file, since the server reads them while the file is still coming. */
	readonly fields: Readonly<Record<string, string>>;
	readonly file: File;
	/** Called with the share that has been sent, 0 to 1. */
	readonly onProgress: (share: number) => void;
	readonly signal: AbortSignal;
	/** What the answer says. @throws when it is none of ours */
	readonly read: (answer: unknown) => Result;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// A proxy's own error page: not ours, so no reason can be read from it.
		return null;
	}
}

/**
 * Sends one file as one request. By XMLHttpRequest, since fetch doesn't tell how much has been sent.
 * Rejects with the API's error as it came, or with UPLOAD_INTERRUPTED when there was no answer.
 */
export function sendFile<Result>({
	address,
	fields,
	file,
	onProgress,
	signal,
	read,
}: Sending<Result>): Promise<Result> {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.append(name, value);
	form.append('file', file);
	const request = new XMLHttpRequest();
	return new Promise((resolve, reject) => {
		const interrupted = () => reject({ code: 'UPLOAD_INTERRUPTED' });
		request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
		request.onerror = interrupted;
		request.onabort = interrupted;
		request.onload = () => {
			const answer = parseJson(request.responseText);
			if (request.status !== 201) return reject(answer);
			try {
				resolve(read(answer));
			} catch (error) {
				reject(error);
			}
		};
		signal.addEventListener('abort', () => request.abort());
		request.open('POST', address);
		request.send(form);
	});
}
