import * as z from 'zod';
import { convertErrorCodes, formats } from '../types.ts';
import { type FromChild, farthest, longestMessage, mostBoxes, mostCharacters } from './messages.ts';

/** A document may have taken its converter over: nothing that it says is used before it has this shape. */

const mostPages = 1_000_000;
/** Characters beyond the Basic Multilingual Plane take two units, and lines are ended. */
const longestText = 2 * mostCharacters;

const count = z.int().min(1).max(mostPages);
const milliseconds = z.number().min(0).max(86_400_000);
const place = z.number().min(-farthest).max(farthest);
const extent = z
	.number()
	.min(0)
	.max(2 * farthest);

const box = z.strictObject({
	text: z.string().max(longestText),
	x: place,
	y: place,
	width: extent,
	height: extent,
	size: extent,
});

const page = z.strictObject({
	number: count,
	width: extent.positive(),
	height: extent.positive(),
	text: z.string().max(longestText),
	boxes: z.array(box).max(mostBoxes),
});

const message = z.discriminatedUnion('type', [
	z.strictObject({ type: z.literal('ready'), version: z.string().max(longestMessage) }),
	z.strictObject({ type: z.literal('page'), page }),
	z.strictObject({
		type: z.literal('pdf'),
		result: z.strictObject({
			pages: count,
			format: z.enum(formats),
			ms: z.strictObject({ load: milliseconds, pdf: milliseconds }),
		}),
	}),
	z.strictObject({ type: z.literal('rendered'), result: z.strictObject({ pages: count }) }),
	z.strictObject({
		type: z.literal('failed'),
		code: z.enum(convertErrorCodes),
		message: z.string().max(longestMessage),
		worn: z.boolean(),
	}),
]);

/** @returns undefined where it isn't a message as a converter process sends them */
export function readMessage(value: unknown): FromChild | undefined {
	return message.safeParse(value).data;
}
