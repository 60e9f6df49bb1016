import { InboxOutlined } from '@ant-design/icons';
import { rosterSent } from '@pacesetter/core/organisation';
import { Alert, Card, Form, Progress, Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRefusalSentence } from '../../../app/use-refusal-sentence.ts';
import { sendFile } from '../../../ui/send-file.ts';
import type { OrganisationNode } from '../shared/types.ts';
import { rosterAddress } from './address.ts';
import { OrganisationChoice } from './organisation-choice.tsx';
import styles from './rosters.module.css';

const readSent = (answer: unknown) => rosterSent.parse(answer);

interface Sending {
	readonly name: string;
	readonly share: number;
}

/** A roster goes in by dragging, choosing or keyboard; then its own page shows what comes of it. */
export function SendCard({ tops }: { tops: readonly OrganisationNode[] }) {
	const { t } = useTranslation('rosters');
	const [at, setAt] = useState<number | null>(tops[0]?.id ?? null);
	const { sending, refused, send } = useSend(at);
	return (
		<Card>
			<Form layout="vertical">
				<Form.Item label={t('send.at')} extra={t('send.atHint')} htmlFor="roster-at">
					<OrganisationChoice id="roster-at" first={tops} value={at} onChange={setAt} />
				</Form.Item>
			</Form>
			<Upload.Dragger
				accept=".xlsx,.csv,.txt"
				disabled={at === null || sending !== null}
				showUploadList={false}
				beforeUpload={(file) => {
					void send(file);
					return Upload.LIST_IGNORE;
				}}
			>
				<p className="ant-upload-drag-icon">
					<InboxOutlined aria-hidden />
				</p>
				<p className="ant-upload-text">{t('send.drop')}</p>
				<p className="ant-upload-hint">{t('send.formats')}</p>
			</Upload.Dragger>
			{sending && (
				<Progress percent={Math.floor(sending.share * 100)} aria-label={t('send.sending', { name: sending.name })} />
			)}
			{refused !== null && <Alert className={styles.told ?? ''} type="error" showIcon title={refused} />}
		</Card>
	);
}

/** Sends one file at a time. Leaving the page stops it. */
function useSend(at: number | null) {
	const navigate = useNavigate();
	const sentence = useRefusalSentence();
	const [sending, setSending] = useState<Sending | null>(null);
	const [refused, setRefused] = useState<string | null>(null);
	const leaving = useRef<AbortController | null>(null);
	useEffect(() => {
		const controller = new AbortController();
		leaving.current = controller;
		return () => controller.abort();
	}, []);
	const send = async (file: File): Promise<void> => {
		const signal = leaving.current?.signal;
		if (at === null || !signal) return;
		setRefused(null);
		setSending({ name: file.name, share: 0 });
		const onProgress = (share: number) => setSending({ name: file.name, share });
		const fields = { organisationId: String(at) };
		try {
			const { id } = await sendFile({ address: '/api/rosters', fields, file, onProgress, signal, read: readSent });
			await navigate(rosterAddress(id));
		} catch (error) {
			if (signal.aborted) return;
			setRefused(sentence(error));
			setSending(null);
		}
	};
	return { sending, refused, send };
}
