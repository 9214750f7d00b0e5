/** Light or dark as the browser has it; the size of the letters by hand. */
import { useDevice } from '../client/device';

export function followTheme(): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => {
    document.documentElement.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  dark.addEventListener('change', apply);
  apply();
  setSize('normal');
}

export function setSize(size: 'normal' | 'large'): void {
  document.documentElement.dataset.size = size;
  useDevice.setState({ size });
}
