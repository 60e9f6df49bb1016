import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { formatCount, formatTime } from '../../ui/format.ts';
import styles from './audit.module.css';
import { type Proof, useVerify } from './use-verify.ts';

interface ChainState {
	readonly seals: number;
	readonly lastSealedAt: string | null;
	readonly unsealed: number;
	readonly tip: string;
}

/** How far the log is sealed, and the proof that it is whole. */
export function Chain({ chain }: { chain: ChainState }) {
	const { t } = useTranslation('audit');
	const { proof, verify } = useVerify();
	return (
		<section className={styles.chain} aria-label={t('chain.label')}>
			<div className={styles.state}>
				<p>
					{chain.lastSealedAt === null
						? t('chain.none')
						: t('chain.sealed', { seals: formatCount(chain.seals), time: formatTime(chain.lastSealedAt) })}{' '}
					{chain.unsealed > 0 && t('chain.unsealed', { count: chain.unsealed })}
				</p>
				<Button loading={proof.state === 'running'} onClick={() => void verify()}>
					{t('verify.start')}
				</Button>
			</div>
			<div role="status">
				<Result proof={proof} />
			</div>
			<details>
				<summary>{t('chain.tip')}</summary>
				<code className={styles.tip}>{chain.tip}</code>
				<p>{t('chain.keep')}</p>
			</details>
		</section>
	);
}

function Result({ proof }: { proof: Proof }) {
	const { t } = useTranslation('audit');
	if (proof.state === 'idle') return null;
	if (proof.state === 'running') return <p>{t('verify.running', { count: proof.entries })}</p>;
	if (proof.state === 'failed') return <Alert type="warning" showIcon title={t('verify.failed')} />;
	const { broken, entries, unsealed } = proof.verdict;
	if (broken) {
		const where = { seal: broken.seal, entry: broken.entry ?? '–' };
		return <Alert type="error" showIcon title={t('verify.broken', where)} />;
	}
	const rest = unsealed.entries > 0 ? t('verify.unsealed', { count: unsealed.entries }) : '';
	return <Alert type="success" showIcon title={`${t('verify.holds', { count: entries })}${rest}`} />;
}
