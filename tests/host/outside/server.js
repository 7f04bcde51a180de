// The npm package telegram-test-api as a server: node server.js PORT; its own `npm start` does not work.
const module_ = require('telegram-test-api');
const TelegramServer = module_.TelegramServer || module_.default || module_;
process.on('unhandledRejection', error => console.error('peer:', error && error.message));
(async () => {
  const port = Number(process.argv[2]);
  const server = new TelegramServer({ port, host: '127.0.0.1', storeTimeout: 600 });
  await server.start();
  console.log('up', server.config.apiURL);
  process.on('SIGTERM', async () => { await server.stop(); process.exit(0); });
})();
