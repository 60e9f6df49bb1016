import { reportKinds } from '@pacesetter/core/moderation';
import { noticeNames } from '@pacesetter/core/notices';
import { useTranslation } from 'react-i18next';
import { useNoticeSentence } from '../../../app/use-notice-sentence.ts';
import { formatTime } from '../../../ui/format.ts';
import type { PersonalData } from '../shared/types.ts';
import { Part } from './part.tsx';

type Own = NonNullable<PersonalData['own']>;
type Entry = Own[number]['entries'][number];

/** What an entry says, whatever it is of. */
function useSentence(): (entry: Entry) => string {
	const { t } = useTranslation('moderation');
	const noticeSentence = useNoticeSentence();
	return (entry) => {
		const notice = noticeNames.find((kind) => kind === entry.kind);
		if (notice) return noticeSentence(notice, entry);
		const report = reportKinds.find((kind) => kind === entry.kind);
		return [report && t(`kind.${report}`), entry.title, entry.words].filter(Boolean).join(t('listComma'));
	};
}

const timeOf = ({ toldAt, madeAt, at }: Entry): string => {
	const time = toldAt ?? madeAt ?? at;
	return typeof time === 'string' ? formatTime(time) : '';
};

/** What is given to the person himself only. */
export function OwnData({ own }: { own: Own }) {
	const { t } = useTranslation('personal');
	const titles: Record<string, string> = t('own.title', { returnObjects: true });
	const sentence = useSentence();
	return (
		<>
			<p>{t('own.lead')}</p>
			{own.map(({ what, entries }) => (
				<Part key={what} title={titles[what] ?? what}>
					{entries.map((entry) => (
						<li key={JSON.stringify(entry)}>
							{timeOf(entry)} {sentence(entry)}
						</li>
					))}
				</Part>
			))}
		</>
	);
}
