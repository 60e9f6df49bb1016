import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';

/** Things that no conversion may reach: files outside its folder, and a server on the loopback interface. */
export interface Canary {
	/** In every planted text. */
	readonly secret: string;
	/** URLs of a planted picture, which is magenta, and of planted texts. */
	readonly fileUrl: (name: CanaryFile) => string;
	readonly httpUrl: (name: CanaryFile) => string;
	readonly path: (name: CanaryFile) => string;
	/** The folder of the planted files. */
	readonly dir: string;
	/** Connections made to the server so far. */
	connections(): number;
	close(): Promise<void>;
}

export type CanaryFile = 'picture.png' | 'text.txt' | 'text.html' | 'table.csv' | 'written.txt';

export async function plantCanary(parent: string): Promise<Canary> {
	const dir = join(parent, 'canary');
	mkdirSync(dir);
	const secret = `canary${randomBytes(8).toString('hex')}`;
	const magenta = { r: 255, g: 0, b: 255 };
	const picture = await sharp({ create: { width: 300, height: 300, channels: 3, background: magenta } })
		.png()
		.toBuffer();
	writeFileSync(join(dir, 'picture.png'), picture);
	writeFileSync(join(dir, 'text.txt'), secret);
	writeFileSync(join(dir, 'text.html'), `<html><body><p>${secret}</p></body></html>`);
	writeFileSync(join(dir, 'table.csv'), `${secret},${secret}\n`);
	let count = 0;
	const server = createServer((socket) => {
		count++;
		socket.on('error', () => undefined).resume();
		socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${secret.length}\r\nConnection: close\r\n\r\n${secret}`);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	const port = address !== null && typeof address === 'object' ? address.port : 0;
	return {
		secret,
		dir,
		fileUrl: (name) => pathToFileURL(join(dir, name)).href,
		httpUrl: (name) => `http://127.0.0.1:${port}/${name}`,
		path: (name) => join(dir, name),
		connections: () => count,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

/** True where a picture file shows the canary's magenta. */
export async function showsCanary(picture: string): Promise<boolean> {
	const { data } = await sharp(picture).removeAlpha().toColourspace('srgb').raw().toBuffer({ resolveWithObject: true });
	for (let i = 0; i + 2 < data.length; i += 3) {
		if ((data[i] ?? 0) > 200 && (data[i + 1] ?? 255) < 60 && (data[i + 2] ?? 0) > 200) return true;
	}
	return false;
}
