declare module 'nprogress/nprogress.js' {
  export interface Bar {
    configure(options: object): Bar;
    start(): void;
    done(): void;
  }
  const bar: Bar;
  export default bar;
}
