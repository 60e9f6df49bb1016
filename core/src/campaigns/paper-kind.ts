/** 实施方案, 考核表, 负担评估表, 进展情况报告. */
export const paperKinds = ['plan', 'sheet', 'burden', 'report'] as const;
export type PaperKind = (typeof paperKinds)[number];

/** How the category is called into which a paper of a kind goes, the fittest first. */
const categoryWords: Readonly<Record<PaperKind, readonly RegExp[]>> = {
	plan: [/方案/, /部署/],
	sheet: [/考核|考评|制度/, /台账/],
	burden: [/评估|减负/, /台账/],
	report: [/汇报|报告|总结/, /简报/],
};

/** The category for a paper: by its name, else the first there is; undefined where there is none. */
export function paperCategory<Category extends { readonly name: string }>(
	kind: PaperKind,
	categories: readonly Category[],
): Category | undefined {
	for (const pattern of categoryWords[kind]) {
		const found = categories.find(({ name }) => pattern.test(name));
		if (found) return found;
	}
	return categories[0];
}
