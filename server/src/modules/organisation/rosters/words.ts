import en from '@pacesetter/web/words/en/rosters.json' with { type: 'json' };
import zhCN from '@pacesetter/web/words/zh-CN/rosters.json' with { type: 'json' };

/** The words of what is downloaded: they are those of the pages. */
export type Language = 'zh-CN' | 'en';
const words = { 'zh-CN': zhCN, en };

/** The head of the column of reasons. */
export const reasonHead = (language: Language): string => words[language].reasonHead;

/** What is wrong, in words; another row that is concerned is named. */
export function reasonIn(language: Language, reason: string, row: number | null): string {
	const sentences: Record<string, string> = words[language].fault;
	return (sentences[reason] ?? reason).replace('{{row}}', String(row ?? ''));
}
