import { Card } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { apiContext } from '../../../../app/context.ts';
import { forPage } from '../../../../app/refusal.ts';
import { audienceProblem, everybody } from '../shared/audience.ts';
import { useLeaveGuard } from '../shared/use-leave-guard.ts';
import { DestinationForm, type Wish } from './destination-form.tsx';
import { DropZone } from './drop-zone.tsx';
import { isSending } from './queue.ts';
import styles from './upload.module.css';
import { isReady, UploadRow } from './upload-row.tsx';
import { useConversions } from './use-conversions.ts';
import { useResemblances } from './use-resemblances.ts';
import { useUploads } from './use-uploads.ts';

export async function loader({ context, request }: LoaderFunctionArgs) {
	return { categories: await forPage(request, context.get(apiContext).library.category.list()) };
}

export default function UploadPage() {
	const { categories } = useLoaderData<typeof loader>();
	const { t } = useTranslation('desk');
	const only = categories.length === 1 ? categories[0] : undefined;
	const [wish, setWish] = useState<Wish>({ categoryId: only?.id ?? null, audience: everybody });
	const destination = useMemo(() => {
		const { categoryId, audience } = wish;
		return categoryId === null || audienceProblem(audience) ? null : { categoryId, audience };
	}, [wish]);
	const { files, change } = useUploads(destination);
	useLeaveGuard(isSending({ files }));
	const sent = files.flatMap(({ sending }) => (sending.step === 'sent' ? [sending.result.number] : []));
	const documents = useConversions(sent);
	const resembling = useResemblances(sent.filter((number) => isReady(documents.get(number))));
	const held = destination === null && files.some(({ sending }) => sending.step === 'waiting');
	return (
		<>
			<title>{t('upload.title')}</title>
			<h1>{t('upload.title')}</h1>
			<Card>
				<DestinationForm categories={categories} wish={wish} onChange={setWish} held={held} />
				<DropZone onFile={(file) => change({ act: 'add', file })} />
			</Card>
			{files.length > 0 && (
				<ul className={styles.files} aria-label={t('upload.files')}>
					{files.map((queued) => (
						<UploadRow
							key={queued.id}
							queued={queued}
							document={queued.sending.step === 'sent' ? documents.get(queued.sending.result.number) : undefined}
							resembles={queued.sending.step === 'sent' ? resembling.get(queued.sending.result.number) : undefined}
							onRemove={() => change({ act: 'remove', id: queued.id })}
							onSend={() => change({ act: 'become', id: queued.id, sending: { step: 'waiting' } })}
						/>
					))}
				</ul>
			)}
		</>
	);
}
