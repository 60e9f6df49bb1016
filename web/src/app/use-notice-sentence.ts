import { type NoticeKind, noticeKinds } from '@pacesetter/core/notices';
import { useTranslation } from 'react-i18next';
import { formatDay, formatTime } from '../ui/format.ts';

const formats = { text: (value: string) => value, day: formatDay, time: formatTime };

/** What a notice says, with days and times as people write them. */
export function useNoticeSentence() {
	const { t } = useTranslation('notices');
	return (kind: NoticeKind, parameters: Readonly<Record<string, string | number | null>>): string => {
		const spoken = Object.entries(noticeKinds[kind]).map(([name, written]) => [
			name,
			formats[written](String(parameters[name] ?? '')),
		]);
		return t(`kind.${kind}`, Object.fromEntries(spoken));
	};
}
