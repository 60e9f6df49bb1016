import { reactRouter } from '@react-router/dev/vite';
import { defineConfig } from 'vite';

export default defineConfig({
	plugins: [reactRouter()],
	worker: { format: 'es' },
	// These packages mix module systems; bundled, both sides of a page use one copy in one form.
	ssr: { noExternal: [/^antd/, /^@ant-design/, /^@rc-component/, /^@emotion/] },
});
