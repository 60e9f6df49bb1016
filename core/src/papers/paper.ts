import { z } from 'zod';

/** An official paper as it is written down, whatever it becomes: pages to print, or a page on the screen. */

const heading = z.object({
	kind: z.literal('heading'),
	/** 一、（一） 1.（1） */
	level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
	/** With its number. */
	text: z.string(),
	/** What goes on behind it in the same line. */
	rest: z.string(),
});
const paragraph = z.object({ kind: z.literal('paragraph'), text: z.string() });
const column = z.object({
	name: z.string(),
	/** How wide it is beside the others. */
	share: z.number().positive(),
	align: z.enum(['left', 'centre']),
});
const table = z.object({
	kind: z.literal('table'),
	columns: z.array(column).min(1),
	rows: z.array(z.array(z.string())),
});
const block = z.discriminatedUnion('kind', [heading, paragraph, table]);
export type Block = z.infer<typeof block>;
export type Heading = z.infer<typeof heading>;
export type Table = z.infer<typeof table>;

export const paperSchema = z.object({
	/** 发文机关标志 in red, with 发文字号 where there is one; null: none. */
	head: z.object({ organ: z.string(), number: z.string() }).nullable(),
	title: z.string(),
	/** Below the title, such as that it is a draft. */
	note: z.string(),
	/** 主送机关. */
	to: z.string(),
	body: z.array(block),
	/** 附件, each on pages of its own. */
	attachments: z.array(z.object({ title: z.string(), body: z.array(block) })),
	/** 发文机关署名 and 成文日期; a day that nobody knows yet is left to be filled in. */
	signature: z.object({ organ: z.string(), day: z.iso.date().nullable() }).nullable(),
	/** 版记. */
	imprint: z.object({ copies: z.string(), organ: z.string(), day: z.iso.date() }).nullable(),
});
export interface Paper extends z.infer<typeof paperSchema> {}
