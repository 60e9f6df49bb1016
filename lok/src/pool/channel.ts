import { Socket } from 'node:net';

/** Bytes of one message. The text of the fullest pages seen takes a twentieth. */
const longest = 16 * 1024 * 1024;
const newline = 0x0a;

/** The file descriptor of a converter process that leads to its parent. */
export const channelFd = 3;

export interface Channel {
	/** Nothing where the other side is gone. */
	send(message: unknown): void;
}

interface Listeners {
	message(value: unknown): void;
	/** The other side is gone, or sent what is no message; nothing more is read. */
	broken(why: string): void;
}

/**
 * Messages in JSON, one a line, between a converter process and its parent. Node's own channel has no limit to a message's
 * length and takes orders of its own from the other side, which a document may have taken over.
 */
export function openChannel(socket: Socket, listeners: Listeners): Channel {
	let pieces: Buffer[] = [];
	let length = 0;
	let open = true;
	const stop = (why: string) => {
		if (!open) return;
		open = false;
		pieces = [];
		socket.destroy();
		listeners.broken(why);
	};
	const take = (piece: Buffer) => {
		length += piece.length;
		if (length > longest) return stop(`A message of more than ${longest} bytes`);
		pieces.push(piece);
	};
	const finish = () => {
		const value = parsed(Buffer.concat(pieces));
		pieces = [];
		length = 0;
		if (value === undefined) stop('A message that is no JSON');
		else listeners.message(value);
	};
	socket.on('data', (data: Buffer) => {
		let from = 0;
		for (let at = data.indexOf(newline); at >= 0 && open; at = data.indexOf(newline, from)) {
			take(data.subarray(from, at));
			if (open) finish();
			from = at + 1;
		}
		if (open && from < data.length) take(data.subarray(from));
	});
	socket.on('error', (error) => stop(error.message));
	socket.on('close', () => stop('The other side is gone'));
	return {
		send(message) {
			if (open) socket.write(`${JSON.stringify(message)}\n`);
		},
	};
}

function parsed(line: Buffer): unknown {
	try {
		return JSON.parse(line.toString('utf8'));
	} catch {
		return undefined;
	}
}

/** The channel of this converter process to its parent. */
export const parentSocket = (): Socket => new Socket({ fd: channelFd, readable: true, writable: true });
