import { z } from 'zod';
import type { ProductLink } from './product.ts';

/** What the product answers, in the form it should have. @throws Error with the code of a refusal */
export async function ask<Shape extends z.ZodType>(
	link: ProductLink,
	method: string,
	path: string,
	shape: Shape,
): Promise<z.infer<Shape>> {
	const { status, body } = await link.ask(method, path);
	if (status !== 200) throw new Error(`The product refuses: ${z.object({ code: z.string() }).parse(body).code}.`);
	return shape.parse(body);
}
